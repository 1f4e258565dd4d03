alter table addressee.non_resident add constraint non_resident_hidden_by_somebody check (hidden_from_others = (hidden_by is not null));
