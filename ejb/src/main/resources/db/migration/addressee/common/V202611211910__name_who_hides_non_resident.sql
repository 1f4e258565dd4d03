alter table addressee.non_resident add column hidden_by varchar(100);
comment on column addressee.non_resident.hidden_by is '他業務参照不可にした業務システム（このシステムだけが参照・利用・解除できる。参照不可でないときは空）';
