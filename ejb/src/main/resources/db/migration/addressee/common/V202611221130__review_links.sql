create table addressee.link_doubt (
    id uuid not null primary key,
    institution varchar(16) not null,
    cause varchar(20) not null check (cause in ('REGISTRATION', 'REVERIFICATION')),
    code varchar(60) not null,
    addressee_id uuid not null,
    addressee_number varchar(15) not null,
    content bytea,
    fingerprint bytea not null,
    found_at timestamp(6) with time zone not null,
    found_by varchar(100) not null,
    settlement varchar(20) check (settlement in ('LINKED', 'UNLINKED', 'DISMISSED')),
    settled_at timestamp(6) with time zone,
    settled_by varchar(100),
    settlement_reason bytea,
    version integer not null,
    constraint link_doubt_once unique (institution, fingerprint)
);
create index link_doubt_of_record on addressee.link_doubt (institution, addressee_number);
create table addressee.link_candidate (
    id uuid not null primary key,
    institution varchar(16) not null,
    doubt_id uuid not null references addressee.link_doubt (id),
    person_id uuid not null references addressee.person (id),
    constraint link_candidate_once unique (doubt_id, person_id)
);
create table addressee.link_proposal (
    id uuid not null primary key,
    institution varchar(16) not null,
    doubt_id uuid references addressee.link_doubt (id),
    kind varchar(10) not null check (kind in ('LINK', 'RELINK', 'UNLINK')),
    addressee_id uuid not null,
    addressee_number varchar(15) not null,
    person_id uuid not null,
    wrong_since date,
    reason bytea not null,
    proposed_at timestamp(6) with time zone not null,
    proposed_by varchar(100) not null,
    open_for uuid,
    constraint link_proposal_open unique (open_for),
    constraint link_proposal_link unique (id, addressee_id, person_id),
    constraint link_proposal_proposer unique (id, proposed_by)
);
create table addressee.link_decision (
    proposal_id uuid not null primary key,
    institution varchar(16) not null,
    outcome varchar(10) not null check (outcome in ('APPROVED', 'REJECTED')),
    proposed_by varchar(100) not null,
    decided_by varchar(100) not null,
    reason bytea not null,
    decided_at timestamp(6) with time zone not null,
    constraint link_decision_outcome unique (proposal_id, outcome),
    constraint link_decision_of_proposal foreign key (proposal_id, proposed_by) references addressee.link_proposal (id, proposed_by),
    constraint link_decision_by_another check (decided_by <> proposed_by)
);
create table addressee.manual_link (
    id uuid not null primary key,
    institution varchar(16) not null,
    proposal_id uuid not null unique,
    outcome varchar(10) not null check (outcome = 'APPROVED'),
    addressee_id uuid not null,
    person_id uuid not null,
    linked_at timestamp(6) with time zone not null,
    constraint manual_link_link unique (id, addressee_id, person_id),
    constraint manual_link_approved foreign key (proposal_id, outcome) references addressee.link_decision (proposal_id, outcome),
    constraint manual_link_as_proposed foreign key (proposal_id, addressee_id, person_id)
        references addressee.link_proposal (id, addressee_id, person_id)
);
create table addressee.former_link (
    id uuid not null primary key,
    institution varchar(16) not null,
    addressee_id uuid not null references addressee.addressee (id),
    person_id uuid not null references addressee.person (id),
    held_from timestamp(6) with time zone not null,
    held_until timestamp(6) with time zone not null,
    wrong_since date not null,
    ended_by_link_id uuid not null unique references addressee.manual_link (id)
);
create index former_link_of_record on addressee.former_link (addressee_id, held_until);
alter table addressee.addressee add column registered_person_id uuid;
alter table addressee.addressee add column linked_at timestamp(6) with time zone;
alter table addressee.addressee add column manual_link_id uuid;
alter table addressee.person alter column representative_id drop not null;
comment on table addressee.link_doubt is '紐付けの疑義（人の判断を待つ紐付け）';
comment on column addressee.link_doubt.id is '疑義の識別子';
comment on column addressee.link_doubt.institution is '機関コード';
comment on column addressee.link_doubt.cause is 'きっかけ（登録が断られた、定期の点検）';
comment on column addressee.link_doubt.code is '理由（エラーの名前）';
comment on column addressee.link_doubt.addressee_id is '宛名の識別子（未登録のときは登録後に使う識別子）';
comment on column addressee.link_doubt.addressee_number is '宛名番号';
comment on column addressee.link_doubt.content is '登録しようとした内容（暗号化、個人番号と住民票コードを除く）';
comment on column addressee.link_doubt.fingerprint is '同じ疑義を二度記録しないための鍵付きハッシュ値';
comment on column addressee.link_doubt.found_at is '見つかった日時';
comment on column addressee.link_doubt.found_by is '送信したシステムまたは点検';
comment on column addressee.link_doubt.settlement is '結果（空は未処理）';
comment on column addressee.link_doubt.settled_at is '処理日時';
comment on column addressee.link_doubt.settled_by is '処理した職員';
comment on column addressee.link_doubt.settlement_reason is '処理の理由（暗号化）';
comment on column addressee.link_doubt.version is '更新回数（排他制御）';
comment on table addressee.link_candidate is '紐付け先の候補';
comment on column addressee.link_candidate.id is '行の識別子';
comment on column addressee.link_candidate.institution is '機関コード';
comment on column addressee.link_candidate.doubt_id is '疑義の識別子';
comment on column addressee.link_candidate.person_id is '候補の統合宛名の識別子';
comment on table addressee.link_proposal is '紐付け案（手作業の紐付け、付け替え、解除の申請。内容は変えない）';
comment on column addressee.link_proposal.id is '紐付け案の識別子';
comment on column addressee.link_proposal.institution is '機関コード';
comment on column addressee.link_proposal.doubt_id is '疑義の識別子（疑義によらないときは空）';
comment on column addressee.link_proposal.kind is '種類（紐付け、付け替え、解除）';
comment on column addressee.link_proposal.addressee_id is '宛名の識別子';
comment on column addressee.link_proposal.addressee_number is '宛名番号';
comment on column addressee.link_proposal.person_id is '紐付け先の統合宛名の識別子（解除のときは新しく付番する統合宛名）';
comment on column addressee.link_proposal.wrong_since is 'いつから誤っていたか（付け替えと解除のとき）';
comment on column addressee.link_proposal.reason is '申請の理由（暗号化）';
comment on column addressee.link_proposal.proposed_at is '申請日時';
comment on column addressee.link_proposal.proposed_by is '申請した職員';
comment on column addressee.link_proposal.open_for is '判断を待つ間の宛名の識別子（一つの宛名に一つだけ）';
comment on table addressee.link_decision is '紐付け案の判断（申請した職員と別の職員だけができる。追加だけする）';
comment on column addressee.link_decision.proposal_id is '紐付け案の識別子';
comment on column addressee.link_decision.institution is '機関コード';
comment on column addressee.link_decision.outcome is '判断（承認、却下）';
comment on column addressee.link_decision.proposed_by is '申請した職員';
comment on column addressee.link_decision.decided_by is '判断した職員';
comment on column addressee.link_decision.reason is '判断の理由（暗号化）';
comment on column addressee.link_decision.decided_at is '判断日時';
comment on table addressee.manual_link is '手作業の紐付け（承認された紐付け案だけ。追加だけする）';
comment on column addressee.manual_link.id is '手作業の紐付けの識別子';
comment on column addressee.manual_link.institution is '機関コード';
comment on column addressee.manual_link.proposal_id is '紐付け案の識別子';
comment on column addressee.manual_link.outcome is '承認されたこと';
comment on column addressee.manual_link.addressee_id is '宛名の識別子';
comment on column addressee.manual_link.person_id is '紐付け先の統合宛名の識別子';
comment on column addressee.manual_link.linked_at is '紐付けた日時';
comment on table addressee.former_link is '紐付け履歴（誤りとして終わった紐付け。追加だけする）';
comment on column addressee.former_link.id is '行の識別子';
comment on column addressee.former_link.institution is '機関コード';
comment on column addressee.former_link.addressee_id is '宛名の識別子';
comment on column addressee.former_link.person_id is '紐付いていた統合宛名の識別子';
comment on column addressee.former_link.held_from is '紐付けた日時（記録）';
comment on column addressee.former_link.held_until is '解除した日時（記録）';
comment on column addressee.former_link.wrong_since is 'いつから誤っていたか（効力）';
comment on column addressee.former_link.ended_by_link_id is '代わりの手作業の紐付けの識別子';
comment on column addressee.addressee.registered_person_id is '登録したときの統合宛名の識別子（変えない）';
comment on column addressee.addressee.linked_at is '今の統合宛名に紐付けた日時';
comment on column addressee.addressee.manual_link_id is '手作業の紐付けの識別子（自動の紐付けのときは空）';
comment on column addressee.person.representative_id is '統合宛名フラグの立つ宛名の識別子（宛名がすべて解除されたときは空）';
