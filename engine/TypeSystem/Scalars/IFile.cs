namespace Cacao.Types;

/// <summary>A file that was sent with the request. It is readable until the request ends.</summary>
public interface IFile
{
    /// <summary>The name that the client gave; not to be trusted as a path.</summary>
    string Name { get; }

    /// <summary>The length in bytes, if it is known.</summary>
    long? Length { get; }

    /// <summary>The media type that the client gave, if it gave one.</summary>
    string? ContentType { get; }

    /// <summary>Copies the content to a stream.</summary>
    Task CopyToAsync(Stream target, CancellationToken cancellationToken = default);

    /// <summary>Opens the content for reading; the caller disposes of the stream.</summary>
    Stream OpenReadStream();
}
