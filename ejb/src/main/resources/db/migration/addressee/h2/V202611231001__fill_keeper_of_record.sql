-- Who registered the record first; of one that people linked by hand, whose registration it was.
update addressee.addressee a set kept_by = coalesce(
    (select min(d.found_by) from addressee.link_proposal p join addressee.link_doubt d on d.id = p.doubt_id
        join addressee.manual_link m on m.proposal_id = p.id where m.addressee_id = a.id and p.kind = 'LINK'),
    (select v.recorded_by from addressee.addressee_version v where v.addressee_id = a.id and v.recorded_at < a.recorded_at
        order by v.recorded_at, v.id fetch first 1 row only),
    a.recorded_by);
