-- Records are written once: the nodes' role may neither change nor remove them.
grant usage on schema disclosure to ${runtime};
grant select, insert on disclosure.entry, disclosure.chain_link to ${runtime};
grant select, insert, delete on disclosure.pending_entry to ${runtime};
grant select, insert, update on disclosure.chain_head to ${runtime};
revoke update, delete, truncate on disclosure.entry, disclosure.chain_link from ${runtime};
