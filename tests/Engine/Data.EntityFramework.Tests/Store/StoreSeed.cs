namespace Cacao.Data;

/// <summary>Rows with many equal and missing values, so that an order that is not total would show.</summary>
public static class StoreSeed
{
    public const int ProductCount = 41;

    public static async Task AddAsync(StoreContext context)
    {
        context.AddRange(Brands());
        context.AddRange(Categories());
        context.AddRange(Products());
        await context.SaveChangesAsync();
    }

    private static IEnumerable<Brand> Brands()
        => Enumerable.Range(1, 5).Select(i => new Brand
        {
            Id = i,
            Name = $"Brand {(char)('A' + (i * 3 % 5))}",
            Country = i % 2 == 0 ? null : $"C{i % 3}"
        });

    private static IEnumerable<Category> Categories()
        => Enumerable.Range(1, 3).Select(i => new Category { Id = i, Name = $"Category {i}", Rank = i * 7 % 3 });

    private static IEnumerable<Product> Products()
    {
        var start = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

        return Enumerable.Range(1, ProductCount).Select(i => new Product
        {
            Id = i,
            Name = $"{(i % 2 == 0 ? "lamp" : "Desk")} {i * 17 % 10} é",
            Subtitle = i % 3 == 0 ? null : $"s{i % 4}",
            Price = i * 7 % 6 + 0.99m,
            Discount = i % 4 == 0 ? null : i % 3 / 10m,
            Weight = i % 5 / 3d,
            IsActive = i % 3 == 0,
            Code = new Guid(i * 31 % 41, 0, 0, new byte[8]),
            Availability = (Availability)(i % 3),
            AvailabilityText = (Availability)(i % 3),
            CreatedAt = start.AddTicks(i % 7 * 1234560),
            UpdatedAt = i % 5 == 0 ? null : start.UtcDateTime.AddDays(i % 4),
            ReleasedOn = i % 6 == 0 ? null : new DateOnly(2026, 1, 1).AddDays(i % 3),
            BrandId = i % 4 + 1,
            CategoryId = i % 4 == 0 ? null : i % 3 + 1,
            Tags = i % 2 == 0 ? ["even", $"t{i % 3}"] : [$"t{i % 3}"],
            Reviews = [.. Enumerable.Range(0, i % 4).Select(
                r => new Review { Stars = (i + r) % 5 + 1, Text = $"r{r}" })]
        });
    }
}
