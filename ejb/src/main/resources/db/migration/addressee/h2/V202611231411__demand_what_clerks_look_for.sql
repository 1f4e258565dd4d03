-- Looks from before did not note it.
alter table addressee.number_look add constraint number_look_of_a_clerk check (task <> 'PERSON_SEARCH' or stated_task is not null) nocheck;
