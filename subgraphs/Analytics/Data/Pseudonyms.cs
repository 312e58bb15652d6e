using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace EShop.Analytics.Data;

/// <summary>Gives people the random names under which reports know them.</summary>
public sealed class Pseudonyms(AnalyticsContext db)
{
    /// <summary>The pseudonym of a user, which begins to exist now if there is none.</summary>
    public async Task<Guid> OfAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, cancellationToken) is { } known)
        {
            return known;
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO pseudonyms (user_hash, customer_id) VALUES ({HashOf(userId)}, {Guid.NewGuid()})
            ON CONFLICT (user_hash) DO NOTHING
            """,
            cancellationToken);
        return await FindAsync(userId, cancellationToken)
            ?? throw new InvalidOperationException("A pseudonym was forgotten while it was made.");
    }

    /// <summary>The pseudonym of a user, or null when there is none.</summary>
    public Task<Guid?> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        var hash = HashOf(userId);
        return db.Pseudonyms
            .AsNoTracking()
            .Where(row => row.UserHash == hash)
            .Select(row => (Guid?)row.CustomerId)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Forgets who a pseudonym stands for. The facts remain, and are nobody's.</summary>
    public Task ForgetAsync(Guid userId, CancellationToken cancellationToken)
    {
        var hash = HashOf(userId);
        return db.Pseudonyms.Where(row => row.UserHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    // Ids of users have 74 random bits: nobody finds one by trying.
    private static byte[] HashOf(Guid userId) => SHA256.HashData(userId.ToByteArray(bigEndian: true));
}
