using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EShop.ServiceDefaults.Data;

/// <summary>
/// Times are stored as moments: <see cref="DateTimeOffset"/> in <c>timestamp with time zone</c>, for which Npgsql
/// refuses any offset but that of UTC. What depends on a place's clock is a <see cref="DateOnly"/> or
/// <see cref="TimeOnly"/>.
/// </summary>
public static class UtcOnly
{
    /// <summary>Checks a context's model.</summary>
    /// <exception cref="InvalidOperationException">A property could hold a time that is not in UTC.</exception>
    public static void Verify(IModel model)
    {
        var wrong = model.GetEntityTypes()
            .SelectMany(static type => type.GetFlattenedProperties())
            .Where(static property => property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?))
            .Select(static property => $"{property.DeclaringType.DisplayName()}.{property.Name}")
            .ToList();

        if (wrong.Count > 0)
        {
            throw new InvalidOperationException(
                $"These could hold a time that is not in UTC; make them DateTimeOffset: {string.Join(", ", wrong)}");
        }
    }
}
