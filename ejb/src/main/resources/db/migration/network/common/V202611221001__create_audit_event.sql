create table network.audit_event (
    id uuid not null primary key,
    occurred_at timestamp(6) with time zone not null,
    event varchar(80) not null,
    party varchar(16) not null,
    code varchar(20) not null
);
create index audit_event_by_time on network.audit_event (occurred_at);
comment on table network.audit_event is '情報提供ネットワークシステムの監査証跡（拒否した操作）';
comment on column network.audit_event.id is '監査証跡ID';
comment on column network.audit_event.occurred_at is '発生日時';
comment on column network.audit_event.event is '操作の名称';
comment on column network.audit_event.party is '呼び出した機関の機関コード（不明の場合は空）';
comment on column network.audit_event.code is '拒否の理由コード';
