namespace Cacao.Types;

/// <summary>Something with a name inside a type: a field, an argument, an enum value.</summary>
public interface ISchemaMember
{
    /// <summary>The name, unique among its siblings.</summary>
    string Name { get; }
}
