-- Many jobs of one kind at once, through the same door and with the same stamp as enqueue_job: one statement of the queue
-- instead of thousands, as a staff import that invites everybody needs.
create function enqueue_jobs(task text, payloads jsonb[], max_attempts integer default 8)
returns void language plpgsql security definer set search_path = public as $$
begin
  perform graphile_worker.add_jobs(array(
    select row(task, json_build_object('tenantId', current_setting('app.tenant_id')::uuid, 'payload', payload), null, null, max_attempts, null, null, null)::graphile_worker.job_spec
    from unnest(payloads) as payload));
end
$$;
revoke all on function enqueue_jobs from public;
do $$ begin
  execute format('grant execute on function enqueue_jobs to %I', current_setting('windroos.app_role'));
end $$;
