grant usage on schema kernel to ${runtime};
grant select, insert on kernel.audit_event to ${runtime};
grant select, insert, update on kernel.message_ledger to ${runtime};
grant select, insert, delete on kernel.used_nonce to ${runtime};

grant usage on schema kernel to ${resident};
grant insert on kernel.audit_event to ${resident};
