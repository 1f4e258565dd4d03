insert into linkage.system_information (institution, system, information, valid_from) values
    ('0220199201101700', 'musubi-registry', 'TM00000000000001', date '2015-10-05'),
    ('0220199201101700', 'musubi-tax', 'TM00000000000002', date '2015-10-05'),
    ('0220199301801700', 'enishi-registry', 'TM00000000000001', date '2015-10-05'),
    ('0220199301801700', 'enishi-tax', 'TM00000000000002', date '2015-10-05')
    on conflict do nothing;
-- The child-allowance system also asks for what the network refuses, so that it can be tried.
insert into linkage.system_task (institution, system, department, task, valid_from) values
    ('0220199201101700', 'musubi-child', '1010', 'JM01000000009000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '1010', 'JM01000000024000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '1010', 'JM01000000027000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '1010', 'JM01000000056000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '1010', 'JM01000000081000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '1010', 'JM01000000111000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '1010', 'JM01000000127000', date '2015-10-05'),
    ('0220199201101700', 'musubi-child', '1010', 'JM90000000001000', date '2015-10-05'),
    ('0220199201101700', 'musubi-tax', '1020', 'JM01000000024000', date '2015-10-05'),
    ('0220199301801700', 'enishi-tax', '2010', 'JM01000000024000', date '2015-10-05')
    on conflict do nothing;
insert into linkage.system_export (institution, system, valid_from) values
    ('0220199201101700', 'musubi-child', date '2015-10-05'),
    ('0220199301801700', 'enishi-tax', date '2015-10-05')
    on conflict do nothing;
