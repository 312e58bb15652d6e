using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Search.Data.Configurations;

/// <summary>Stores values as a whole: they are replaced, never changed inside.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> IsJson<T>(this PropertyBuilder<T> property)
        => property
            .HasColumnType("jsonb")
            .HasConversion(
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Web),
                text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Web)!,
                new ValueComparer<T>(
                    (left, right) => ReferenceEquals(left, right),
                    value => value == null ? 0 : value.GetHashCode(),
                    value => value));
}
