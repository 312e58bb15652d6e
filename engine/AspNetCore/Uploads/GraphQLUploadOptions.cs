namespace Cacao.AspNetCore.Uploads;

/// <summary>What a multipart request may hold.</summary>
public sealed class GraphQLUploadOptions
{
    private int _maxFiles = 16;
    private long _maxFileSize = 16 * 1024 * 1024;
    private long _maxRequestSize = 64 * 1024 * 1024;
    private int _memoryThreshold = 64 * 1024;

    /// <summary>How many files a request may hold; more are answered with 413. Default: 16; at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxFiles
    {
        get => _maxFiles;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxFiles = value;
        }
    }

    /// <summary>How many bytes a file may have; more are answered with 413. Default: 16 MiB; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public long MaxFileSize
    {
        get => _maxFileSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxFileSize = value;
        }
    }

    /// <summary>How many bytes the whole body may have; more are answered with 413. Default: 64 MiB; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public long MaxRequestSize
    {
        get => _maxRequestSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _maxRequestSize = value;
        }
    }

    /// <summary>How many bytes of a file are kept in memory; a larger one is written to a temporary file, which only this
    /// account can read and which is gone with the request. Default: 64 KiB; at least 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MemoryThreshold
    {
        get => _memoryThreshold;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _memoryThreshold = value;
        }
    }

    /// <summary>Where temporary files are written. Default: the system's folder for them.</summary>
    public string TemporaryFolder { get; set; } = System.IO.Path.GetTempPath();

    internal GraphQLUploadOptions Clone() => (GraphQLUploadOptions)MemberwiseClone();
}
