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
        var accepted = await inbox.AcceptAsync(events, clock.GetUtcNow(), cancellationToken);
        var handled = new List<EventContext>(accepted.Count);

        foreach (var message in events)
        {
            // Removed, because the same event may be among them twice.
            if (accepted.Remove(message.Context.EventId))
            {
                await HandleAsync(services, db, inbox, message, cancellationToken);
                handled.Add(message.Context);
            }
        }

        // Not ended half way: then nobody would know whether it happened.
        await transaction.CommitAsync(CancellationToken.None);
        return handled;
    }

    private async Task HandleAsync(
        IServiceProvider services,
        TContext db,
        Inbox inbox,
        ReceivedEvent received,
        CancellationToken cancellationToken)
    {
        var context = received.Context;
        var handlers = subscriptions.Of(context.Name).ToList();

        if (handlers.Any(handler => handler.LatestOnly) && !await inbox.AdvanceAsync(context, cancellationToken))
        {
            handlers.RemoveAll(handler => handler.LatestOnly);
        }

        if (handlers.Count == 0)
        {
            return;
        }

        using var trace = EventMetrics.Traces.StartActivity(
            $"handle {context.Name}", ActivityKind.Consumer, context.TraceParent);
        services.GetRequiredService<CurrentEvent>().Context = context;
        var message = handlers[0].Contract.Read(received.Payload);

        foreach (var handler in handlers)
        {
            await handler.InvokeAsync(services, message, context, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
    }
}
