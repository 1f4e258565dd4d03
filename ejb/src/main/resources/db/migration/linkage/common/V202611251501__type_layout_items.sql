alter table linkage.layout_item add column value_type varchar(10);
alter table linkage.layout_item add column value_length integer;
comment on column linkage.layout_item.value_type is '値の型（NUMBER は負号を付けてよい半角の整数、TEXT は制御文字を含まない文字列。空なら型を問わない）';
comment on column linkage.layout_item.value_length is '値の最大桁数または最大文字数（負号を含まない。空なら問わない）';
update linkage.layout_item set value_type = 'NUMBER', value_length = 15 where information = 'TM00000000000002' and code in ('ZE0002', 'ZE0003', 'ZE0004', 'ZE0005');
update linkage.layout_item set value_type = 'NUMBER', value_length = 4 where information = 'TM00000000000002' and code = 'ZE0001';
update linkage.layout_item set value_type = 'NUMBER', value_length = 3 where information = 'TM00000000000002' and code = 'ZE0006';
update linkage.layout_item set value_type = 'TEXT', value_length = 100 where information = 'TM00000000000001';
