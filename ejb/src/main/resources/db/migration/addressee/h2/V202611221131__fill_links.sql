update addressee.addressee a set registered_person_id = a.person_id, linked_at = coalesce(
    (select min(v.recorded_at) from addressee.addressee_version v where v.addressee_id = a.id), a.recorded_at);
