insert into addressee.business_system (institution, system, business_id, own_system_id, valid_from) values
    ('0220199201101700', 'musubi-registry', '001', '000', date '2015-10-05'),
    ('0220199201101700', 'musubi-tax', '010', '000', date '2015-10-05'),
    ('0220199201101700', 'musubi-tax', '031', '000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '011', '000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '012', '000', date '2015-10-05'),
    ('0220199301801700', 'enishi-registry', '001', '000', date '2015-10-05'),
    ('0220199301801700', 'enishi-tax', '010', '000', date '2015-10-05'),
    ('0220199301801700', 'enishi-tax', '031', '000', date '2015-10-05')
    on conflict do nothing;
insert into addressee.household_registrar (institution, kind, system, valid_from)
    select town.institution, kind.code, case kind.code when 'TAX_SUPPORT' then town.tax when 'CHILD_ALLOWANCE' then town.child else town.registry end,
        date '2015-10-05'
    from (select distinct code from addressee.household_kind) kind
    cross join (values ('0220199201101700', 'musubi-registry', 'musubi-tax', 'musubi-child'),
        ('0220199301801700', 'enishi-registry', 'enishi-tax', 'enishi-registry')) town (institution, registry, tax, child)
    on conflict do nothing;
insert into addressee.measure_department (institution, department, valid_from) values
    ('0220199201101700', '1030', date '2015-10-05'), ('0220199301801700', '2030', date '2015-10-05')
    on conflict do nothing;
