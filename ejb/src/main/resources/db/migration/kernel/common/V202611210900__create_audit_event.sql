create table kernel.audit_event (
    id uuid not null primary key,
    occurred_at timestamp(6) with time zone not null,
    event varchar(80) not null,
    caller_kind varchar(10) not null,
    institution varchar(16) not null,
    caller_id varchar(100) not null,
    department varchar(20) not null,
    code varchar(20) not null
);
create index audit_event_by_time on kernel.audit_event (occurred_at);
comment on table kernel.audit_event is '監査証跡（拒否した操作）。機関を特定できない呼出しも記録するため行レベルセキュリティの対象外';
comment on column kernel.audit_event.id is '監査証跡ID';
comment on column kernel.audit_event.occurred_at is '発生日時';
comment on column kernel.audit_event.event is '操作の名称';
comment on column kernel.audit_event.caller_kind is '操作者の種別';
comment on column kernel.audit_event.institution is '機関コード（不明の場合は空）';
comment on column kernel.audit_event.caller_id is '操作者の識別子';
comment on column kernel.audit_event.department is '部署コード';
comment on column kernel.audit_event.code is '拒否の理由コード';
