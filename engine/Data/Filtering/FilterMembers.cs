using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Cacao.Data;

/// <summary>Finds the members of types by the names that they have in the schema.</summary>
internal static class FilterMembers
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, PropertyInfo>> s_types = new();

    public static PropertyInfo? Find(Type type, string fieldName)
        => s_types.GetOrAdd(type, ReadMembers).GetValueOrDefault(fieldName);

    private static FrozenDictionary<string, PropertyInfo> ReadMembers(Type type)
        => type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .GroupBy(NameOf, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static string NameOf(PropertyInfo property)
        => property.GetCustomAttribute<GraphQLNameAttribute>()?.Name
            ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
