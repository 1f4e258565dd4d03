create table addressee.system_link (
    id uuid not null primary key,
    institution varchar(16) not null,
    addressee_id uuid not null references addressee.addressee (id),
    business_id varchar(3) not null,
    own_system_id varchar(3) not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by varchar(100) not null,
    constraint system_link_once unique (addressee_id, business_id, own_system_id),
    constraint system_link_of_a_system check (business_id <> '000' or own_system_id <> '000')
);
comment on table addressee.system_link is '宛名と業務システムの紐付け（追加だけする）';
comment on column addressee.system_link.id is '紐付けの識別子';
comment on column addressee.system_link.institution is '機関コード';
comment on column addressee.system_link.addressee_id is '宛名の識別子';
comment on column addressee.system_link.business_id is '業務ID（なければ000）';
comment on column addressee.system_link.own_system_id is '独自施策システム等ID（なければ000）';
comment on column addressee.system_link.recorded_at is '記録日時';
comment on column addressee.system_link.recorded_by is '記録したシステムまたは職員';
alter table addressee.person add column representative_link_id uuid;
comment on column addressee.person.representative_link_id is '統合宛名フラグの立つ紐付けの識別子（紐付けのない宛名のときは空）';
