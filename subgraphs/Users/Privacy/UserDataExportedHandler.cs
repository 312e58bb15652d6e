using EShop.Contracts.Events.Privacy;
using EShop.ServiceDefaults.Events;

namespace EShop.Users.Privacy;

/// <summary>A subgraph has collected what it stores about a user.</summary>
internal sealed class UserDataExportedHandler(PrivacyRequests requests) : IEventHandler<UserDataExported>
{
    public Task HandleAsync(UserDataExported message, EventContext context, CancellationToken cancellationToken)
        => requests.AnswerAsync(message.RequestId, message.Subgraph, message.Records, cancellationToken);
}
