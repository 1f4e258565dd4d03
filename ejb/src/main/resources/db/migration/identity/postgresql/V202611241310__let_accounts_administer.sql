alter table identity.staff_account drop constraint staff_account_roles_check;
alter table identity.staff_account add constraint staff_account_roles check (roles in ('STAFF', 'STAFF SUPERVISOR', 'ADMINISTRATOR'));
