-- The owner, too, is bound by the policies: without lifting them no institution's record would be seen.
alter table addressee.non_resident no force row level security;
alter table addressee.non_resident_version no force row level security;
update addressee.non_resident r set hidden_by = (
    select v.recorded_by from addressee.non_resident_version v where v.non_resident_id = r.id and v.revision = 1)
where r.hidden_from_others;
alter table addressee.non_resident force row level security;
alter table addressee.non_resident_version force row level security;
