-- A record leaves the person it was registered with only by an approved manual link.
alter table addressee.addressee alter column registered_person_id set not null;
alter table addressee.addressee alter column linked_at set not null;
alter table addressee.addressee add constraint addressee_moves_by_manual_link
    check (person_id = registered_person_id or manual_link_id is not null);
alter table addressee.addressee add constraint addressee_manual_link foreign key (manual_link_id, id, person_id)
    references addressee.manual_link (id, addressee_id, person_id);
