create table identity.resident_consent (
    subject varchar(200) not null,
    version date not null,
    text_hash varchar(64) not null,
    agreed_at timestamp(6) with time zone not null,
    constraint resident_consent_key primary key (subject, version)
);
comment on table identity.resident_consent is 'カードで初めてサインインするときの、住民の同意（機関には属さない。行レベルセキュリティにより、名指した人の行だけが見える）';
comment on column identity.resident_consent.subject is 'サインインの不透明な識別子（氏名や番号を含まない）';
comment on column identity.resident_consent.version is '同意した文面の版（その文面の最初の日）';
comment on column identity.resident_consent.text_hash is '同意した文面のハッシュ値（SHA-256、16進）';
comment on column identity.resident_consent.agreed_at is '同意した日時';
