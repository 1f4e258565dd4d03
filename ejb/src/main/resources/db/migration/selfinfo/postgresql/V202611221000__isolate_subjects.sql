-- Whoever breaks into the portal cannot list the residents' codes: a transaction sees the subject it names.
alter table selfinfo.portal_code enable row level security;
alter table selfinfo.portal_code force row level security;
create policy subject_isolation on selfinfo.portal_code
    using (subject = current_setting('musubi.subject', true))
    with check (subject = current_setting('musubi.subject', true));
comment on table selfinfo.portal_code is '開示システムにおける本人の符号（行レベルセキュリティにより、名指した識別子の行だけが見える）';
