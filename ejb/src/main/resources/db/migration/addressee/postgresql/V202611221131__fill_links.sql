-- The owner, too, is bound by the policies: without lifting them no institution's record would be seen.
alter table addressee.addressee no force row level security;
alter table addressee.addressee_version no force row level security;
update addressee.addressee a set registered_person_id = a.person_id, linked_at = coalesce(
    (select min(v.recorded_at) from addressee.addressee_version v where v.addressee_id = a.id), a.recorded_at);
alter table addressee.addressee force row level security;
alter table addressee.addressee_version force row level security;
