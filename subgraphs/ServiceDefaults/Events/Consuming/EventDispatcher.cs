using System.Diagnostics;
using EShop.Contracts.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EShop.ServiceDefaults.Events;

/// <summary>Handles events in transactions of the subgraph's context.</summary>
internal interface IEventDispatcher
{
    /// <summary>
    /// Handles events in one transaction, leaving out those that were handled before. When it throws, nothing happened.
    /// </summary>
    /// <param name="events">The events, in order.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task HandleAsync(IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken);
}

/// <summary>Handles events in transactions of one context.</summary>
internal sealed class EventDispatcher<TContext>(
    IServiceScopeFactory scopes,
    EventSubscriptions subscriptions,
    EventMetrics metrics,
    TimeProvider clock) : IEventDispatcher
    where TContext : DbContext
{
    public async Task HandleAsync(IReadOnlyList<ReceivedEvent> events, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        var handled = await db.Database.CreateExecutionStrategy().ExecuteAsync(
            token => HandleInTransactionAsync(scope.ServiceProvider, db, events, token),
            cancellationToken);
        metrics.Repeated(events.Count - handled.Count);

        foreach (var context in handled)
        {
            metrics.Handled(context, clock.GetUtcNow());
        }
    }

    private async Task<List<EventContext>> HandleInTransactionAsync(
        IServiceProvider services,
        TContext db,
        IReadOnlyList<ReceivedEvent> events,
        CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inbox = new Inbox(db);
        var accepted = await AcceptAsync(inbox, events, cancellationToken);
        var outdated = await FindOutdatedAsync(inbox, accepted, cancellationToken);

        foreach (var group in EventGroup.Of(accepted, subscriptions.TakesMany))
        {
            await HandleAsync(services, db, group, outdated, cancellationToken);
        }

        // Not ended half way: then nobody would know whether it happened.
        await transaction.CommitAsync(CancellationToken.None);
        return accepted.ConvertAll(static received => received.Context);
    }

    private async Task<List<ReceivedEvent>> AcceptAsync(
        Inbox inbox,
        IReadOnlyList<ReceivedEvent> events,
        CancellationToken cancellationToken)
    {
        var accepted = await inbox.AcceptAsync(events, clock.GetUtcNow(), cancellationToken);

        // Removed, because the same event may be among them twice.
        return events.Where(received => accepted.Remove(received.Context.EventId)).ToList();
    }

    private async Task<HashSet<Guid>> FindOutdatedAsync(
        Inbox inbox,
        List<ReceivedEvent> events,
        CancellationToken cancellationToken)
    {
        var contexts = events
            .Select(static received => received.Context)
            .Where(context => subscriptions.HasLatestOnly(context.Name))
            .ToList();
        return contexts.Count == 0 ? [] : await inbox.AdvanceAsync(contexts, cancellationToken);
    }

    private async Task HandleAsync(
        IServiceProvider services,
        TContext db,
        EventGroup group,
        HashSet<Guid> outdated,
        CancellationToken cancellationToken)
    {
        var handlers = subscriptions.Of(group.Name).ToList();

        // An event that failed earlier may have nobody any more who handles it.
        if (handlers.Count == 0 || Read(group, handlers, outdated) is not { Count: > 0 } all)
        {
            return;
        }

        using var trace = StartTrace(group.Name, all);

        foreach (var handler in handlers)
        {
            var wanted = handler.LatestOnly ? all.FindAll(one => !outdated.Contains(one.Context.EventId)) : all;

            if (wanted.Count > 0)
            {
                Begin(services.GetRequiredService<CurrentEvent>(), handler, wanted);
                await handler.InvokeAsync(services, wanted, cancellationToken);
                await SaveAsync(db, cancellationToken);
            }
        }

        db.ChangeTracker.Clear();
    }

    // What nobody wants is not read.
    private static List<EventMessage<IEvent>> Read(
        EventGroup group,
        List<EventSubscription> handlers,
        HashSet<Guid> outdated)
    {
        var wantsOutdated = handlers.Exists(static handler => !handler.LatestOnly);
        return group.Events
            .Where(received => wantsOutdated || !outdated.Contains(received.Context.EventId))
            .Select(received => new EventMessage<IEvent>(
                handlers[0].Contract.Read(received.Payload),
                received.Context))
            .ToList();
    }

    private static void Begin(CurrentEvent current, EventSubscription handler, List<EventMessage<IEvent>> events)
    {
        if (handler.TakesMany)
        {
            current.BeginMany();
        }
        else
        {
            current.Begin(events[0].Context);
        }
    }

    // Handlers that send their statements themselves leave nothing to save.
    private static async Task SaveAsync(TContext db, CancellationToken cancellationToken)
    {
        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    // A trace has one beginning; what several events have caused is linked with each.
    private static Activity? StartTrace(string name, List<EventMessage<IEvent>> events)
    {
        if (!EventMetrics.Traces.HasListeners())
        {
            return null;
        }

        return events.Count == 1
            ? EventMetrics.Traces.StartActivity(
                $"handle {name}", ActivityKind.Consumer, events[0].Context.TraceParent)
            : EventMetrics.Traces.StartActivity(
                $"handle {name}", ActivityKind.Consumer, parentContext: default, links: LinksOf(events));
    }

    private static IEnumerable<ActivityLink> LinksOf(List<EventMessage<IEvent>> events)
    {
        foreach (var parent in events.Select(static one => one.Context.TraceParent).Distinct())
        {
            if (ActivityContext.TryParse(parent, traceState: null, isRemote: true, out var context))
            {
                yield return new ActivityLink(context);
            }
        }
    }
}
