-- Who registered the record first; of one that people linked by hand, whose registration it was.
-- The owner, too, is bound by the policies: without lifting them no institution's record would be seen.
alter table addressee.addressee no force row level security;
alter table addressee.addressee_version no force row level security;
alter table addressee.link_proposal no force row level security;
alter table addressee.link_doubt no force row level security;
alter table addressee.manual_link no force row level security;
update addressee.addressee a set kept_by = coalesce(
    (select min(d.found_by) from addressee.link_proposal p join addressee.link_doubt d on d.id = p.doubt_id
        join addressee.manual_link m on m.proposal_id = p.id where m.addressee_id = a.id and p.kind = 'LINK'),
    (select v.recorded_by from addressee.addressee_version v where v.addressee_id = a.id and v.recorded_at < a.recorded_at
        order by v.recorded_at, v.id fetch first 1 row only),
    a.recorded_by);
alter table addressee.addressee force row level security;
alter table addressee.addressee_version force row level security;
alter table addressee.link_proposal force row level security;
alter table addressee.link_doubt force row level security;
alter table addressee.manual_link force row level security;
