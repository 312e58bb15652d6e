using Cacao.Language;

namespace Cacao.Execution.Operations;

/// <summary>All nodes of one selection set that share a response name.</summary>
internal readonly record struct CollectedField(string ResponseName, List<FieldNode> Nodes);
