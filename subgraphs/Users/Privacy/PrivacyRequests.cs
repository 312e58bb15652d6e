using EShop.Contracts.Events.Users;
using EShop.ServiceDefaults.Data;
using EShop.ServiceDefaults.Events;
using EShop.Users.Data;
using EShop.Users.Domain;
using EShop.Users.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EShop.Users.Privacy;

/// <summary>
/// The saga of a user's wish about their data: it is told to every subgraph that stores user ids, each answers, and when
/// all have, this subgraph does its own part last. A row per wish keeps how far it is.
/// </summary>
internal sealed class PrivacyRequests(
    UsersContext db,
    Outbox outbox,
    SessionEnding sessions,
    IOptions<UsersOptions> options,
    TimeProvider clock)
{
    /// <summary>Begins to collect a user's data, or returns the wish that is being granted already.</summary>
    public Task<PrivacyRequest> ExportAsync(Guid userId, CancellationToken cancellationToken)
        => BeginAsync(
            userId,
            PrivacyRequestKind.Export,
            (_, request) => outbox.Add(new DataExportRequested(userId, request.Id)),
            cancellationToken);

    /// <summary>Begins to erase a user: from now on nobody can sign in as them, and all of their sessions end.</summary>
    public Task<PrivacyRequest> EraseAsync(Guid userId, CancellationToken cancellationToken)
        => BeginAsync(
            userId,
            PrivacyRequestKind.Erasure,
            (user, request) =>
            {
                user.BeginErasure(clock.GetUtcNow());
                outbox.Add(new ErasureRequested(userId, request.Id, request.PseudonymId));
            },
            cancellationToken);

    /// <summary>Notes that a subgraph has done its part; the last one lets this subgraph do its own.</summary>
    /// <remarks>Runs in the transaction of the event's handler.</remarks>
    public async Task AnswerAsync(Guid requestId, string subgraph, int records, CancellationToken cancellationToken)
    {
        var request = await db.PrivacyRequests
            .FromSql($"SELECT * FROM privacy_requests WHERE id = {requestId} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);

        if (request?.Answer(subgraph, records) == true)
        {
            await FinishAsync(request, cancellationToken);
        }
    }

    private async Task<PrivacyRequest> BeginAsync(
        Guid userId,
        PrivacyRequestKind kind,
        Action<User, PrivacyRequest> begin,
        CancellationToken cancellationToken)
        => await db.InTransactionAsync(
            async token =>
            {
                var user = await db.LockUserAsync(userId, token) ?? throw new UserNotFoundException();
                var running = await db.PrivacyRequests.SingleOrDefaultAsync(
                    request => request.UserId == userId && request.Kind == kind && request.CompletedAt == null,
                    token);

                if (running is not null)
                {
                    return running;
                }

                var now = clock.GetUtcNow();
                var request = new PrivacyRequest(
                    Guid.CreateVersion7(now), userId, kind, options.Value.Participants, now);
                db.PrivacyRequests.Add(request);
                begin(user, request);

                if (kind == PrivacyRequestKind.Erasure)
                {
                    await sessions.EndAllAsync(userId, SessionEnd.Erased, token);
                }

                if (request.Pending.Count == 0)
                {
                    await db.SaveChangesAsync(token);
                    await FinishAsync(request, token);
                }

                await db.SaveChangesAsync(token);
                return request;
            },
            cancellationToken);

    private async Task FinishAsync(PrivacyRequest request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        if (request.Kind == PrivacyRequestKind.Export)
        {
            request.Complete(await UserDataExport.WriteAsync(db, request.UserId, cancellationToken), now);
            return;
        }

        var user = await db.Users.SingleAsync(user => user.Id == request.UserId, cancellationToken);
        await db.Addresses.Where(address => address.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Sessions.Where(session => session.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.OtpChallenges.Where(challenge => challenge.Phone == user.Phone).ExecuteDeleteAsync(cancellationToken);
        await db.PrivacyRequests
            .Where(export => export.UserId == user.Id && export.Id != request.Id)
            .ExecuteDeleteAsync(cancellationToken);
        user.Erase(now);
        request.Complete(data: null, now);
    }
}
