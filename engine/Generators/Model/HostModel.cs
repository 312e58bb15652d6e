namespace Cacao.Generators.Model;

/// <summary>The user's static partial class that generated members are added to.</summary>
internal sealed record HostModel(string? Namespace, string Name)
{
    public string FullName => Namespace is null ? $"global::{Name}" : $"global::{Namespace}.{Name}";
}
