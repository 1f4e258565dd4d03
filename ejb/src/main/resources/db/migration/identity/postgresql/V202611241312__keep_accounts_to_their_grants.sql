-- The foreign keys hold while they are set; that they stay set is this trigger's.
create function identity.keep_grant() returns trigger language plpgsql as $body$
begin
    if (old.grant_id is not null and new.grant_id is null) or (old.bar_id is not null and new.bar_id is null) then
        raise exception 'an account that two people administer stays so' using errcode = 'check_violation';
    end if;
    return new;
end
$body$;
comment on function identity.keep_grant() is '二人で管理する職員アカウントを、一人で変えられる状態に戻さない';
create trigger staff_account_keeps_grant before update on identity.staff_account
    for each row execute function identity.keep_grant();

alter table identity.staff_change enable row level security;
alter table identity.staff_change force row level security;
create policy institution_isolation on identity.staff_change
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table identity.staff_decision enable row level security;
alter table identity.staff_decision force row level security;
create policy institution_isolation on identity.staff_decision
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table identity.staff_grant enable row level security;
alter table identity.staff_grant force row level security;
create policy institution_isolation on identity.staff_grant
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
