-- Puts back what state.sql put aside, and says how large it is.
\set ON_ERROR_STOP on
SET maintenance_work_mem = '1GB';
SET max_parallel_maintenance_workers = 1;
BEGIN;
SELECT back FROM public.bench_aside ORDER BY again, place DESC \gexec
DROP TABLE public.bench_aside;
COMMIT;
VACUUM (ANALYZE, FREEZE) custody.matter, custody.movement, custody.event, custody.stay, custody.holding, custody.access;
SELECT pg_size_pretty(pg_database_size(current_database())) AS database, (SELECT count(*) FROM custody.movement) AS movements,
       (SELECT count(*) FROM custody.holding WHERE state = 'ACTIVE') AS lying;
