-- The check of the first script has no name of its own here.
execute immediate 'alter table identity.staff_account drop constraint "identity"."' || (
    select constraint_name from information_schema.check_constraints
    where constraint_schema = 'identity' and check_clause like '%STAFF SUPERVISOR%') || '"';
alter table identity.staff_account add constraint staff_account_roles check (roles in ('STAFF', 'STAFF SUPERVISOR', 'ADMINISTRATOR'));
