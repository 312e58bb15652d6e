using System.Buffers;
using Cacao.AspNetCore.Http;
using Cacao.Types;

namespace Cacao.AspNetCore.Uploads;

/// <summary>A file that was received: in memory when it is small, else on disk.</summary>
internal sealed class UploadedFile : IFile, IDisposable
{
    private const int CopySize = 64 * 1024;

    private readonly MemoryStream _memory = new();
    private FileStream? _disk;
    private long _length;

    private UploadedFile(string name, string? contentType)
    {
        Name = name;
        ContentType = contentType;
    }

    public string Name { get; }

    public long? Length => _length;

    public string? ContentType { get; }

    /// <summary>Receives a file.</summary>
    /// <exception cref="RequestRejectedException">It is larger than allowed.</exception>
    public static async Task<UploadedFile> ReceiveAsync(
        Stream body,
        string name,
        string? contentType,
        GraphQLUploadOptions options,
        CancellationToken cancellationToken)
    {
        var file = new UploadedFile(name, contentType);
        var buffer = ArrayPool<byte>.Shared.Rent(CopySize);
        try
        {
            int read;
            while ((read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                await file.AppendAsync(buffer.AsMemory(0, read), options, cancellationToken).ConfigureAwait(false);
            }

            if (file._disk is { } disk)
            {
                await disk.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public async Task CopyToAsync(Stream target, CancellationToken cancellationToken = default)
    {
        await using var source = OpenReadStream();
        await source.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
    }

    public Stream OpenReadStream() => _disk is { } disk
        ? new FileStream(disk.Name, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        })
        : new MemoryStream(_memory.GetBuffer(), 0, (int)_length, writable: false);

    // The file on disk goes with the handle.
    public void Dispose()
    {
        _disk?.Dispose();
        _memory.Dispose();
    }

    private async ValueTask AppendAsync(
        ReadOnlyMemory<byte> bytes,
        GraphQLUploadOptions options,
        CancellationToken cancellationToken)
    {
        _length += bytes.Length;
        if (_length > options.MaxFileSize)
        {
            throw new RequestRejectedException(RequestRejection.TooLarge(options.MaxFileSize, "A file"));
        }

        if (_disk is null && _length > options.MemoryThreshold)
        {
            _disk = CreateOnDisk(options.TemporaryFolder);
            await _disk.WriteAsync(_memory.GetBuffer().AsMemory(0, (int)_memory.Length), cancellationToken)
                .ConfigureAwait(false);
            _memory.SetLength(0);
            _memory.Capacity = 0;
        }

        if (_disk is { } disk)
        {
            await disk.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            _memory.Write(bytes.Span);
        }
    }

    private static FileStream CreateOnDisk(string folder)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(System.IO.Path.Combine(folder, $"upload-{Guid.NewGuid():n}.tmp"), options);
    }
}
