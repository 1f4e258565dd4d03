update addressee.non_resident r set hidden_by = (
    select v.recorded_by from addressee.non_resident_version v where v.non_resident_id = r.id and v.revision = 1)
where r.hidden_from_others;
