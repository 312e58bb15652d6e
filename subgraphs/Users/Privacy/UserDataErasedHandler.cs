using EShop.Contracts.Events.Privacy;
using EShop.ServiceDefaults.Events;

namespace EShop.Users.Privacy;

/// <summary>A subgraph has erased what it stored about a user.</summary>
internal sealed class UserDataErasedHandler(PrivacyRequests requests) : IEventHandler<UserDataErased>
{
    public Task HandleAsync(UserDataErased message, EventContext context, CancellationToken cancellationToken)
        => requests.AnswerAsync(message.RequestId, message.Subgraph, records: 0, cancellationToken);
}
