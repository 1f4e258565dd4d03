grant usage on schema standin to "${runtime}";
grant select, insert on standin.jlis_person to "${runtime}";
grant select, insert on standin.jlis_link to "${runtime}";
grant select, insert, delete on standin.jlis_nonce to "${runtime}";
grant select, insert, delete on standin.jlis_message to "${runtime}";
grant select, insert on standin.agency_step to "${runtime}";
