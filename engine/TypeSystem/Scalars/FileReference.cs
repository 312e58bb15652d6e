namespace Cacao.Types.Scalars;

/// <summary>The key of a part of a multipart request, in place of the file until the request is known.</summary>
/// <param name="Key">The name of the part.</param>
public sealed record FileReference(string Key);
