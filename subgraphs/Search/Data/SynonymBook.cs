using EShop.Search.Domain;
using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace EShop.Search.Data;

/// <summary>Keeps the groups of synonyms. A term is in one group at most: it is the primary key.</summary>
public sealed class SynonymBook(SearchContext db)
{
    private const int MostGroups = 500;

    /// <summary>The groups, the latest first.</summary>
    public async Task<IReadOnlyList<SynonymGroup>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Synonyms
            .AsNoTracking()
            .OrderByDescending(synonym => synonym.GroupId)
            .ThenBy(synonym => synonym.Term)
            .Take(MostGroups * Synonym.MaxTerms)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.GroupId, row => row.Term)
                .Take(MostGroups)
                .Select(group => new SynonymGroup(group.Key, [.. group]))
        ];
    }

    /// <summary>Adds a group.</summary>
    /// <exception cref="InvalidSynonymsException">The terms cannot be a group.</exception>
    /// <exception cref="SynonymTakenException">A term is in another group.</exception>
    public Task<SynonymGroup> AddAsync(IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var folded = Synonym.Normalize(terms);
        return db.InTransactionAsync(
            token => InsertAsync(new SynonymGroup(Guid.CreateVersion7(), folded), token),
            cancellationToken);
    }

    /// <summary>Gives a group other terms.</summary>
    /// <exception cref="InvalidSynonymsException">The terms cannot be a group.</exception>
    /// <exception cref="SynonymTakenException">A term is in another group.</exception>
    /// <exception cref="SynonymsNotFoundException">There is no such group.</exception>
    public Task<SynonymGroup> SetAsync(Guid id, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        var folded = Synonym.Normalize(terms);
        return db.InTransactionAsync(
            async token =>
            {
                await DeleteAsync(id, token);
                return await InsertAsync(new SynonymGroup(id, folded), token);
            },
            cancellationToken);
    }

    /// <summary>Takes a group away.</summary>
    /// <exception cref="SynonymsNotFoundException">There is no such group.</exception>
    public Task<SynonymGroup> RemoveAsync(Guid id, CancellationToken cancellationToken)
        => db.InTransactionAsync(
            async token => new SynonymGroup(id, await DeleteAsync(id, token)),
            cancellationToken);

    private async Task<IReadOnlyList<string>> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var rows = await db.Synonyms.Where(synonym => synonym.GroupId == id).ToListAsync(cancellationToken);

        if (rows.Count == 0)
        {
            throw new SynonymsNotFoundException(id);
        }

        await db.Synonyms.Where(synonym => synonym.GroupId == id).ExecuteDeleteAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return [.. rows.Select(row => row.Term).Order(StringComparer.Ordinal)];
    }

    private async Task<SynonymGroup> InsertAsync(SynonymGroup group, CancellationToken cancellationToken)
    {
        db.Synonyms.AddRange(group.Terms
            .Order(StringComparer.Ordinal)
            .Select(term => new Synonym { Term = term, GroupId = group.Id }));

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return group;
        }
        catch (DbUpdateException exception)
            when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            var term = exception.Entries.Select(entry => entry.Entity).OfType<Synonym>().FirstOrDefault()?.Term;
            throw new SynonymTakenException(term ?? group.Terms[0]);
        }
    }
}
