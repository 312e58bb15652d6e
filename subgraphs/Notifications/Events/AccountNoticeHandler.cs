using EShop.Contracts.Events.Users;
using EShop.Notifications.Data;
using EShop.Notifications.Domain;
using EShop.ServiceDefaults.Events;

namespace EShop.Notifications.Events;

/// <summary>Tells users about their accounts.</summary>
internal sealed class AccountNoticeHandler(NoticeBook book)
    : IEventHandler<UserRegistered>, IEventHandler<UserSuspended>, IEventHandler<UserReinstated>
{
    public Task HandleAsync(UserRegistered message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(NoticeKinds.Welcome, message.UserId, context, cancellationToken);

    public Task HandleAsync(UserSuspended message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(NoticeKinds.AccountSuspended, message.UserId, context, cancellationToken);

    public Task HandleAsync(UserReinstated message, EventContext context, CancellationToken cancellationToken)
        => AddAsync(NoticeKinds.AccountReinstated, message.UserId, context, cancellationToken);

    private Task AddAsync(NoticeKind kind, Guid userId, EventContext context, CancellationToken cancellationToken)
        => book.AddAsync(kind, userId, context.EventId, orderId: null, [], cancellationToken);
}
