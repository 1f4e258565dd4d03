alter table linkage.replica enable row level security;
alter table linkage.replica force row level security;
create policy institution_isolation on linkage.replica
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.replica_file enable row level security;
alter table linkage.replica_file force row level security;
create policy institution_isolation on linkage.replica_file
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.replica_file_rejection enable row level security;
alter table linkage.replica_file_rejection force row level security;
create policy institution_isolation on linkage.replica_file_rejection
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.automatic_answer_flag enable row level security;
alter table linkage.automatic_answer_flag force row level security;
create policy institution_isolation on linkage.automatic_answer_flag
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.institution_code enable row level security;
alter table linkage.institution_code force row level security;
create policy institution_isolation on linkage.institution_code
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.code_batch enable row level security;
alter table linkage.code_batch force row level security;
create policy institution_isolation on linkage.code_batch
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.code_request enable row level security;
alter table linkage.code_request force row level security;
create policy institution_isolation on linkage.code_request
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.inquiry enable row level security;
alter table linkage.inquiry force row level security;
create policy institution_isolation on linkage.inquiry
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.provision enable row level security;
alter table linkage.provision force row level security;
create policy institution_isolation on linkage.provision
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
alter table linkage.record_export enable row level security;
alter table linkage.record_export force row level security;
create policy institution_isolation on linkage.record_export
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
