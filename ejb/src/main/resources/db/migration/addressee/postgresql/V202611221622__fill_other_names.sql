-- Collation "C": beginnings are asked for as ranges, because the policies keep "like" from using an index.
alter table addressee.other_name add column name_key varchar(400) collate "C" default '' not null;
alter table addressee.other_name add column kana_key varchar(400) collate "C" default '' not null;
comment on column addressee.other_name.name_key is '検索用の呼び名（縮退したもの）';
comment on column addressee.other_name.kana_key is '検索用のフリガナ（縮退したもの、なければ空）';
create index other_name_name_key on addressee.other_name (institution, name_key);
create index other_name_kana_key on addressee.other_name (institution, kana_key);
-- The owner, too, is bound by the policies: without lifting them no institution's record would be seen.
alter table addressee.addressee no force row level security;
alter table addressee.addressee_version no force row level security;
-- Names that records had before; their keys are made by the repeatable refolding.
insert into addressee.other_name (id, institution, addressee_id, kind, name, kana, recorded_at)
select gen_random_uuid(), f.institution, f.addressee_id, 'FORMER_NAME', f.name, f.kana, f.recorded_at
from (select v.institution, v.addressee_id, v.name, v.kana, min(v.recorded_at) as recorded_at
    from addressee.addressee_version v join addressee.addressee a on a.id = v.addressee_id
    where v.name <> a.name or v.kana <> a.kana group by v.institution, v.addressee_id, v.name, v.kana) f;
alter table addressee.addressee force row level security;
alter table addressee.addressee_version force row level security;
alter table addressee.other_name enable row level security;
alter table addressee.other_name force row level security;
create policy institution_isolation on addressee.other_name
    using (institution = current_setting('musubi.institution', true))
    with check (institution = current_setting('musubi.institution', true));
