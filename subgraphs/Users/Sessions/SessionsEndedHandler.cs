using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Events;
using EShop.ServiceDefaults.Identity;
using Microsoft.Extensions.Options;

namespace EShop.Users.Sessions;

/// <summary>Has the access tokens of ended sessions refused everywhere, after their end was committed.</summary>
internal sealed class SessionsEndedHandler(SessionRevocations revocations, IOptions<UsersOptions> options)
    : IEventHandler<SessionsEnded>
{
    // Clocks differ, and one of the tokens may have been made while the session ended.
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(2);

    public Task HandleAsync(SessionsEnded message, EventContext context, CancellationToken cancellationToken)
        => revocations.RevokeAsync(
            message.SessionIds, context.OccurredAt + options.Value.AccessTokenLifetime + s_margin);
}
