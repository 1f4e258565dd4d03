create table identity.employer_duty (
    employer varchar(10) not null check (employer in ('OWN', 'CONTRACTOR')),
    duty varchar(20) not null check (duty in ('NETWORK_USER')),
    valid_from date not null,
    valid_until date,
    basis varchar(200) not null,
    primary key (employer, duty, valid_from),
    check (valid_until >= valid_from)
);
comment on table identity.employer_duty is '雇用主ごとにしてよいこと。行がなければ、してはならない';
comment on column identity.employer_duty.employer is '雇用主（OWN 職員、CONTRACTOR 委託先）';
comment on column identity.employer_duty.duty is 'してよいこと（NETWORK_USER 情報提供ネットワークシステムを使う照会と提供）';
comment on column identity.employer_duty.valid_from is '効力の始まる日';
comment on column identity.employer_duty.valid_until is '効力の終わる日（その日を含む。定めがなければ空）';
comment on column identity.employer_duty.basis is '根拠';
insert into identity.employer_duty (employer, duty, valid_from, valid_until, basis)
values ('OWN', 'NETWORK_USER', date '2015-10-05', null, '個人情報保護委員会 特定個人情報の適正な取扱いに関するガイドライン（行政機関等編）第4-3-(3)。委託を受けた者は使用できない');
