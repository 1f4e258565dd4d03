-- Whose record it is decides who may change it.
alter table addressee.addressee alter column kept_by set not null;
