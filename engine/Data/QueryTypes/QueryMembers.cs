using System.Collections.Concurrent;
using System.Reflection;

namespace Cacao.Data;

/// <summary>Remembers which member each field of the filters and sort keys of a schema stands for. Filled while the
/// schema is built, read by requests.</summary>
internal sealed class QueryMembers
{
    private readonly ConcurrentDictionary<(Type, string), PropertyInfo> _members = new();
    private readonly ConcurrentDictionary<PropertyInfo, string> _idTypes = new();

    public void Add(Type entity, string fieldName, PropertyInfo member) => _members.TryAdd((entity, fieldName), member);

    /// <summary>Notes that a member is a global id for clients.</summary>
    public void AddId(PropertyInfo member, string typeName) => _idTypes.TryAdd(member, typeName);

    public PropertyInfo? Find(Type entity, string fieldName) => _members.GetValueOrDefault((entity, fieldName));

    /// <summary>The type that global ids of a member belong to; <c>null</c> when clients see no global id.</summary>
    public string? FindIdType(PropertyInfo member) => _idTypes.GetValueOrDefault(member);
}
